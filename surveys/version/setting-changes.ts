import { canonical } from '../canonical'

/** A setting of a survey or of a question that differs; `undefined` where it was not made. */
export interface SettingChange {
  name: string
  before: unknown
  after: unknown
}

/** What can be chosen, and differs. */
export interface ListChange {
  list: 'options' | 'rows' | 'columns'
  added: string[]
  removed: string[]
  /** Those that stayed stand in another order. */
  isReordered: boolean
}

export function settingChanges(before: object, after: object, left: Set<string>): SettingChange[] {
  const [old, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const names = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...names]
    .filter((name) => !left.has(name))
    .filter((name) => canonical(old[name] ?? null) !== canonical(now[name] ?? null))
    .sort()
    .map((name) => ({ name, before: old[name], after: now[name] }))
}

export function listChanges(before: object, after: object): ListChange[] {
  return lists.flatMap((list) => {
    const [old, now] = [codesIn(before, list), codesIn(after, list)]
    if (old.join() === now.join()) return []
    const stayed = old.filter((code) => now.includes(code))
    return {
      list,
      added: now.filter((code) => !old.includes(code)),
      removed: old.filter((code) => !now.includes(code)),
      isReordered: stayed.join() !== now.filter((code) => old.includes(code)).join(),
    }
  })
}

const lists = ['options', 'rows', 'columns'] as const

function codesIn(question: object, list: string): string[] {
  return (question as Record<string, string[] | undefined>)[list] ?? []
}
