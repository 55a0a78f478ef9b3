import { airline } from './airline'
import { bank } from './bank'
import { clinic } from './clinic'
import { garage } from './garage'
import { gym } from './gym'
import { hotel } from './hotel'
import { parcel } from './parcel'
import { rail } from './rail'
import { restaurant } from './restaurant'
import { school } from './school'
import { software } from './software'
import { telecom } from './telecom'
import type { Ticket } from './types'
import { water } from './water'

/** Every customer, company and complaint here is invented for this example. */
export const writtenTickets: readonly Ticket[] = [
  garage,
  telecom,
  bank,
  parcel,
  restaurant,
  software,
  rail,
  airline,
  school,
  gym,
  hotel,
  clinic,
  water,
]
