/** The first address or number of a text that its source does not have: readers would follow it. */
export function addedAddress(source: string, text: string): string | undefined {
  const known = new Set(addressesIn(source).map(plain))
  return addressesIn(text).find((each) => !known.has(plain(each)))
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(address)].map(([found]) => found)
}

// A number of nine digits and more is one to call; shorter ones are amounts and years.
const address =
  /(?:https?:\/\/|www\.)[^\s<>]+|[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|info|io|app|link|me)(?![\p{L}\d])(?:\/\S*)?|\+?\p{Nd}(?:[\s().-]?\p{Nd}){8,}/giu

/** The same address however its language writes it. */
function plain(found: string): string {
  return found
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|^www\./, '')
    .replace(/[\s().-]|[.,;:!?)/]+$/g, '')
}
