import { withAsChild } from '../internals/with-as-child'
import { Back as BackLeaf } from './exits/back'
import { Exit as ExitLeaf } from './exits/exit'
import { MoreToggle as MoreToggleLeaf } from './exits/more-toggle'
import { OverlayExit as OverlayExitLeaf } from './exits/overlay-exit'
import { ViewToggle as ViewToggleLeaf } from './header/view-menu'
import { HushToggle as HushToggleLeaf, StopHush as StopHushLeaf } from './hush/hush'
import { OffRamp as OffRampLeaf } from './off-ramp/off-ramp'

// Each is one control. Whoever takes the whole panel does not pay for lending them.
export const Back = /* @__PURE__ */ withAsChild(BackLeaf)
export const Exit = /* @__PURE__ */ withAsChild(ExitLeaf)
export const HushToggle = /* @__PURE__ */ withAsChild(HushToggleLeaf)
export const MoreToggle = /* @__PURE__ */ withAsChild(MoreToggleLeaf)
export const OffRamp = /* @__PURE__ */ withAsChild(OffRampLeaf)
export const OverlayExit = /* @__PURE__ */ withAsChild(OverlayExitLeaf)
export const StopHush = /* @__PURE__ */ withAsChild(StopHushLeaf)
export const ViewToggle = /* @__PURE__ */ withAsChild(ViewToggleLeaf)
