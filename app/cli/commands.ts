import type { Command } from './command'

interface Listed {
  summary: string
  load(): Promise<Command>
}

/** Every command; a new one is added here and in a file of its own. */
export const commands: Record<string, Listed> = {
  check: {
    summary: 'reads the survey files and says what has to be put right',
    load: async () => (await import('./check')).check,
  },
  translations: {
    summary: 'brings the translation files of a survey in step with its English',
    load: async () => (await import('./translations')).translations,
  },
  keys: {
    summary: 'makes, registers, lists and removes the keys of those who open answers',
    load: async () => (await import('./keys')).keys,
  },
  members: {
    summary: 'takes over the list of members from a file',
    load: async () => (await import('./members')).members,
  },
  publish: {
    summary: 'freezes a survey and opens it on its first day',
    load: async () => (await import('./publish')).publish,
  },
  close: {
    summary: 'ends a survey at once and cleans up',
    load: async () => (await import('./close')).close,
  },
  codes: {
    summary: 'prints new access codes of a survey, once',
    load: async () => (await import('./codes')).codes,
  },
  respond: {
    summary: 'seals the responses of a file and adds them to a survey',
    load: async () => (await import('./respond')).respond,
  },
  bundle: {
    summary: 'hands out the sealed answers of a closed survey for its key holders',
    load: async () => (await import('./bundle')).bundle,
  },
  open: {
    summary: 'opens the answers of a bundle into files, for a key holder alone',
    load: async () => (await import('./open')).open,
  },
  release: {
    summary: 'counts opened answers, makes the numbers safe and writes them down',
    load: async () => (await import('./release')).release,
  },
  accept: {
    summary: 'checks the safe numbers of a closed survey and stores them for publication',
    load: async () => (await import('./accept')).accept,
  },
  export: {
    summary: 'writes the findings of a survey to a file: Word, Excel, CSV, JSON, HTML or charts',
    load: async () => (await import('./export')).exportFindings,
  },
  outcome: {
    summary: 'keeps what was done with the findings of a survey, to be shown beside them',
    load: async () => (await import('./outcome')).outcome,
  },
  monitoring: {
    summary: 'writes the indicators of the network by year to a file: Excel, CSV or JSON',
    load: async () => (await import('./monitoring')).monitoring,
  },
  audit: {
    summary: 'says what somebody could find out from published numbers alone',
    load: async () => (await import('./audit')).audit,
  },
  backup: {
    summary: 'writes everything to a file, and the wrapped survey keys to FILE.keys',
    load: async () => (await import('./backup')).backup,
  },
  restore: {
    summary: 'fills an empty data folder from a backup',
    load: async () => (await import('./restore')).restore,
  },
  move: {
    summary: 'copies everything to an empty place, PostgreSQL or files, where work goes on',
    load: async () => (await import('./move')).move,
  },
  housekeeping: {
    summary: 'forgets drafts that have run out and cleans the files, as happens every night',
    load: async () => (await import('./housekeeping')).housekeeping,
  },
  erase: {
    summary: 'destroys the answers, keys and codes of a survey after its retention date',
    load: async () => (await import('./erase')).erase,
  },
}
