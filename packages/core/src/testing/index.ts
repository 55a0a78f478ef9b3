export { storeContract, type StoreContractOptions } from './store-contract'
export { walkFlow, type Journey, type Stop, type Walk, type WalkOptions } from './paths'
export { opening, walkAbout } from './moves'
export { walkProblems } from './walk-problems'
