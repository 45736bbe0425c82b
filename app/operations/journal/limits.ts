/** How much of a journal is sent or taken at once: well below what a request may bring. */
export const mostEdits = 500
export const mostBytes = 2 * 1024 * 1024
