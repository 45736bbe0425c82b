import type { MoveProblem } from '#app/operations/move'
import type { Print } from '#db/move/moved-rows'

/** What stands in the way of a move, in words. */
export const moveProblems: {
  [Code in MoveProblem['code']]: (problem: Extract<MoveProblem, { code: Code }>) => string
} = {
  'target-not-empty': () =>
    'There are surveys, members or responses at the new place already; everything is moved to an empty one only. Nothing was changed.',
  'copy-differs': ({ table }) =>
    `The copy of “${table}” is not what stands here: somebody wrote meanwhile, or the new place changed something. Work goes on here as before. See that no other program has the stores open, then run the command again.`,
}

export const moveWords = {
  missingTarget:
    'The new place is missing: set TO_REGISTER_URL and TO_RESPONSES_URL for PostgreSQL, TO_DATA_DIR for files in a folder, or one of the addresses and TO_DATA_DIR.',
  samePlace:
    'A store would be moved to the place where it is. Name another for both, with TO_REGISTER_URL, TO_RESPONSES_URL or TO_DATA_DIR. Nothing was changed.',
  copying: 'Copying',
  comparing: 'Comparing',
  moved: (prints: Print[]) => [
    ...prints.map(({ table, rows, sha256 }) => `${sha256.slice(0, 16)}  ${table}: ${rows}`),
    'Everything was moved, read back and found equal. Start with the settings of the new place from now on.',
    'What is here stays as it was, and shut. It still holds answers and survey keys that “erase” does not reach there: destroy it once the new place runs and has a backup.',
  ],
  otherSecret:
    'The new data folder has a session-secret of its own. Second steps of signing in work only with that of the old one: copy it there.',
  opened: [
    'What is here opens again. Nothing of what came in at the other place is here; never let both run.',
  ],
}
