/** Ends the token of a link on whose pages no script is to run. */
export const plainMark = '.plain'

const plainLook = /^\/[^/]+\/look\/[^/]+\.plain(\/|$)/

/** Whether an address belongs to a preview without scripts. */
export function isPlainLook(path: string): boolean {
  return plainLook.test(path)
}
