/** A frozen survey: what respondents see. Never changes; a change is a new version. */
export interface VersionTable {
  hash: string
  slug: string
  number: number
  code: string
  definition: string
  opens_on: string
  closes_on: string
}

export interface RegisterSchema {
  version: VersionTable
}
