import type { DatasetProblem } from '#surveys/findings/dataset'

/** Why an envelope of a bundle does not count, by its place after the first line. */
export interface Trouble {
  place: number
  code: EnvelopeTrouble | DatasetProblem['code']
  /** The question of the survey that the fault lies in. */
  question?: string
}

type EnvelopeTrouble =
  /** The line is no envelope. */
  | 'not-an-envelope'
  /** Damaged, or sealed for another survey: which of them cannot be known. */
  | 'does-not-open'
  /** What came out is no JSON, or is not of the kind that the envelope was for. */
  | 'not-understood'
  /** An envelope with this id came before. */
  | 'twice'
  /** The bundle was to hold it and does not. */
  | 'not-there'
  /** The bundle holds more than it says. */
  | 'one-too-many'

/** Whether the bundle as a whole is not what it was when it was made. */
export function isOfBundle({ code }: Trouble): boolean {
  return code === 'not-there' || code === 'one-too-many'
}
