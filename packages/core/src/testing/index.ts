export { journeys, walkFlow, type Stop, type WalkOptions } from './paths'
export { opening, walkAbout } from './moves'
