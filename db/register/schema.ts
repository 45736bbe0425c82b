import type { WorkplaceSchema } from './workplace-schema'

/** A published survey: its dates and the public half of its key. Named by its neutral code. */
export interface SurveyTable {
  code: string
  slug: string
  access: 'open link' | 'codes'
  opens_on: string
  closes_on: string
  retention_on: string
  public_key: Uint8Array
  closed_on: string | null
  bundled_on: string | null
  erased_on: string | null
}

/** A frozen survey: what respondents see. Never changes; a change is a new version. */
export interface VersionTable {
  hash: string
  slug: string
  number: number
  code: string
  definition: string
  structure_hash: string
  published_on: string
}

/** A survey that takes nothing for a while; a row is there as long as the pause lasts. */
export interface PauseTable {
  survey: string
  since: string
}

/** Safe numbers and quotes as they were accepted, byte for byte. Never changes, and outlives the answers. */
export interface ReleaseTable {
  hash: string
  slug: string
  code: string
  number: number
  accepted_on: string
  body: string
}

/** What was done with the findings of a survey, in one language; beside the release, never in it. */
export interface OutcomeTable {
  slug: string
  lang: string
  text: string
  written_on: string
}

/** Somebody who may open answers, known by the public half of their key. */
export interface KeyHolderTable {
  fingerprint: string
  name: string
  public_key: Uint8Array
  added_on: string
  removed_on: string | null
}

/** The private half of a survey's key, wrapped to one holder: all that is kept of it. */
export interface SurveyKeyTable {
  survey: string
  holder: string
  wrapped: Uint8Array
}

export interface MemberTable {
  id: string
  name: string
  country: string
  region: string
  languages: string
  contact: string
  regional_network: string
  voting: 0 | 1
  joined: string
}

export interface CodeBatchTable {
  survey: string
  name: string
  issued: number
  spent: number
}

export interface AccessCodeTable {
  hash: Uint8Array
  survey: string
  batch: string
  spent: 0 | 1
}

/** For whom a batch of codes is; empty where it is for all. */
export interface BatchPlaceTable {
  survey: string
  batch: string
  region: string
  lang: string
}

/** How many responses came by region or language: whole fives only, until the release. */
export interface ReachCountTable {
  survey: string
  kind: 'region' | 'lang'
  place: string
  counted: number
}

/** A file with wrapped survey keys that `backup` wrote, so that `erase` can find it again. */
export interface KeyBackupTable {
  path: string
  written_on: string
}

/** What staff did, each entry chained to the one before; never what a respondent did. */
export interface LogTable {
  number: number
  on_day: string
  who: string
  what: string
  subject: string
  facts: string
  hash: string
}

export interface SettingTable {
  name: string
  value: string
}

export interface RegisterSchema extends WorkplaceSchema {
  survey: SurveyTable
  version: VersionTable
  pause: PauseTable
  release: ReleaseTable
  outcome: OutcomeTable
  key_holder: KeyHolderTable
  survey_key: SurveyKeyTable
  member: MemberTable
  code_batch: CodeBatchTable
  access_code: AccessCodeTable
  batch_place: BatchPlaceTable
  reach_count: ReachCountTable
  key_backup: KeyBackupTable
  log: LogTable
  setting: SettingTable
}
