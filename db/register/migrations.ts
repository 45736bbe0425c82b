import type { Migrations } from '../migrate'
import * as start from './migrations/2026-11-20-start'
import * as journal from './migrations/2026-11-24-journal'
import * as keyOwners from './migrations/2026-11-23-key-owners'
import * as uploads from './migrations/2026-11-23-member-uploads'
import * as outcomes from './migrations/2026-11-21-told-outcomes'
import * as people from './migrations/2026-11-22-people'
import * as paused from './migrations/2026-11-23-paused-surveys'
import * as planned from './migrations/2026-11-23-planned-surveys'
import * as reaching from './migrations/2026-11-23-reaching-members'
import * as programs from './migrations/2026-11-23-programs'
import * as requests from './migrations/2026-11-23-requests'
import * as previews from './migrations/2026-11-23-previews'
import * as sources from './migrations/2026-11-25-source-texts'
import * as translations from './migrations/2026-11-24-translations'
import * as releases from './migrations/2026-11-21-releases'

/** In the order of their days; one that has shipped is never edited. */
export const registerMigrations: Migrations = {
  '2026-11-20-start': start,
  '2026-11-21-releases': releases,
  '2026-11-21-told-outcomes': outcomes,
  '2026-11-22-people': people,
  '2026-11-23-key-owners': keyOwners,
  '2026-11-23-member-uploads': uploads,
  '2026-11-23-paused-surveys': paused,
  '2026-11-23-planned-surveys': planned,
  '2026-11-23-previews': previews,
  '2026-11-23-programs': programs,
  '2026-11-23-reaching-members': reaching,
  '2026-11-23-requests': requests,
  '2026-11-24-journal': journal,
  '2026-11-24-translations': translations,
  '2026-11-25-source-texts': sources,
}
