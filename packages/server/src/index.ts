export { openDatabase, type DatabasePlace } from './database/open-database'
