export { hostStore } from './host-store'
export { openHostPort } from './open-host-port'
export { serveFrame } from './serve-frame'
export { serveStore } from './serve-store'
export type {
  HostPage,
  HostPortOptions,
  HostStore,
  HostStoreOptions,
  ServeFrameOptions,
} from './types'
