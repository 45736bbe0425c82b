/**
 * Text that XML 1.0 may hold: no control characters, no halves of a sign; and no marks that would
 * turn the order in which a line is read. See https://www.w3.org/TR/xml/#charsets.
 */
export function plain(text: string): string {
  return text.replace(halves, '').replace(forbidden, '').replace(/\r\n?/g, '\n')
}

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const forbidden =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF]/g
