import type { Migrations } from '../migrate'
import * as start from './migrations/2026-11-20-start'

/** In the order of their days; one that has shipped is never edited. */
export const responsesMigrations: Migrations = { '2026-11-20-start': start }
