import { loadSolver } from '#app/solver/highs'

/** HiGHS, loaded once for a file of tests. */
export const solve = await loadSolver()
