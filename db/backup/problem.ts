/** Why a backup cannot be used; nothing was changed. */
export type BackupProblem =
  | { code: 'no-such-file'; file: string }
  | { code: 'not-a-backup'; file: string }
  | { code: 'damaged-backup'; file: string }
  | { code: 'newer-backup'; file: string }
  | { code: 'other-backup'; file: string; migrations: string[] }

/** A file of the wrong kind, cut short or changed, as the reader of its lines finds it. */
export class Unreadable extends Error {
  constructor(readonly problem: BackupProblem) {
    super(problem.code)
  }
}
