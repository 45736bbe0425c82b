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
}
