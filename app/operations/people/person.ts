import { canonical } from '#surveys/canonical'

import { roles, type Role } from '../rights'

/** What a consultant is limited to; empty lists limit nothing. */
export interface Scope {
  surveys: string[]
  countries: string[]
}

/** Somebody who works here, as pages and operations know them. */
export interface Colleague {
  id: string
  name: string
  roles: Role[]
  scope: Scope
  /** Empty as long as none was chosen. */
  lang: string
  revision: number
}

interface Row extends Pick<Colleague, 'id' | 'name' | 'lang' | 'revision'> {
  roles: string
  scope: string
}

export function colleagueOf({ id, name, lang, revision, roles: theirs, scope }: Row): Colleague {
  return { ...{ id, name, lang, revision }, roles: readRoles(theirs), scope: readScope(scope) }
}

export function readRoles(text: string): Role[] {
  const named = JSON.parse(text) as string[]
  return roles.filter((role) => named.includes(role))
}

export function readScope(text: string): Scope {
  return JSON.parse(text) as Scope
}

/** Roles and scope as the register keeps them. */
export function keptAs({ roles: theirs, scope }: Pick<Colleague, 'roles' | 'scope'>) {
  const limits = theirs.includes('consultant') ? scope : { surveys: [], countries: [] }
  const sorted = { surveys: limits.surveys.toSorted(), countries: limits.countries.toSorted() }
  return {
    roles: canonical(roles.filter((role) => theirs.includes(role))),
    scope: canonical(sorted),
  }
}

export const longestName = 80

/** Two names that look alike are one: case, width and gaps tell nobody apart. */
export function nameKeyOf(name: string): string {
  return tidyName(name).normalize('NFKC').toLowerCase()
}

export function tidyName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').normalize('NFC')
}

export type NameProblem =
  { code: 'name-missing' } | { code: 'name-long'; most: number } | { code: 'name-taken' }

export function nameProblem(name: string): NameProblem | undefined {
  const { length } = Array.from(tidyName(name))
  if (length === 0) return { code: 'name-missing' }
  return length > longestName ? { code: 'name-long', most: longestName } : undefined
}
