import type { Migrations } from '../migrate'
import * as start from './migrations/2026-11-20-start'
import * as outcomes from './migrations/2026-11-21-told-outcomes'
import * as releases from './migrations/2026-11-21-releases'

/** In the order of their days; one that has shipped is never edited. */
export const registerMigrations: Migrations = {
  '2026-11-20-start': start,
  '2026-11-21-releases': releases,
  '2026-11-21-told-outcomes': outcomes,
}
