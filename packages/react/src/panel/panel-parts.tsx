import { useView } from '../case/use-view'
import { Approval } from '../parts/approval/approval'
import { Body } from '../parts/body/body'
import { Closing, Reopening } from '../parts/closing/closing'
import { Commitments } from '../parts/commitments/commitments'
import { Cue } from '../parts/cue/cue'
import { Earlier } from '../parts/earlier/earlier'
import { Escalate } from '../parts/escalate/escalate'
import { OtherExits } from '../parts/exits/other-exits'
import { Exits } from '../parts/exits/exits'
import { Fields } from '../parts/fields/fields'
import { Header } from '../parts/header/header'
import { ViewMenu } from '../parts/header/view-menu'
import { Keys } from '../parts/keys/keys'
import { More } from '../parts/more/more'
import { Notices } from '../parts/notices/notices'
import { Notified } from '../parts/notified/notified'
import { RaiseSafety, Safety } from '../parts/off-ramp/off-ramp'
import { Offers } from '../parts/offers/offers'
import { Owed } from '../parts/owed/owed'
import { Pause } from '../parts/pause/pause'
import { Phrases } from '../parts/phrases/phrases'
import { Points } from '../parts/points/points'
import { Removal } from '../parts/removal/removal'
import { Saved } from '../parts/saved/saved'
import { Standing } from '../parts/standing/standing'
import { StepBeats } from '../parts/strip/step-beats'
import { Strip } from '../parts/strip/strip'
import { Summary } from '../parts/summary/summary'
import { TheirWords } from '../parts/their-words/their-words'
import { Traps } from '../parts/traps/traps'
import { WriteUp } from '../parts/write-up/write-up'

const sheets = (
  <>
    <StepBeats />
    <ViewMenu />
    <RaiseSafety />
    <OtherExits />
    <More />
    <Keys />
    <Pause />
    <Escalate />
    <WriteUp />
    <Closing />
    <Reopening />
    <Removal />
    <Safety />
    <Standing />
  </>
)

/** Where a promise is to be kept, what is owed leads. */
function Beat() {
  const keeps = useView((view) => view.beat?.kind === 'act' || view.beat?.kind === 'check')
  return (
    <>
      <Earlier />
      {keeps && <Commitments />}
      <Points />
      <Phrases />
      <Fields />
      <Offers />
      <Approval />
      {!keeps && <Commitments />}
      <Notified />
      <Traps />
      <Summary />
    </>
  )
}

/** Every part of the panel in its zone. The zones never move: only the body scrolls. */
export function PanelParts() {
  return (
    <>
      <Header />
      <Strip />
      <Cue />
      <Body sheets={sheets} beat={<Beat />} />
      <Notices />
      <Saved />
      <TheirWords />
      <Owed />
      <Exits />
    </>
  )
}
