import type { RegisterDb, ResponsesDb } from '#db/connection'
import type { Reached } from '#surveys/journey/reached'

/** What every operation is given: the stores, the day, and chance. The doors own clock and dice. */
export interface Context {
  register: RegisterDb
  responses: ResponsesDb
  /** `YYYY-MM-DD`, in UTC. */
  today: string
  /** Hours since 1970, in UTC: the finest time that anything here depends on. */
  hour: number
  random: (length: number) => Uint8Array
  /** Where the files are; absent when both stores are on PostgreSQL. */
  dataDir?: string
  /** Counts whom surveys reached, in memory; absent where nobody counts. */
  reach?: { count: (survey: string, reached: Reached[]) => void }
}
