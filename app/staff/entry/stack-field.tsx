import { sheetFields } from './typed-sheet'

/** The sheets that wait travel with the page, for they are kept nowhere. */
export function StackField({ stack }: { stack: string }) {
  return stack === '' ? null : <input type="hidden" name={sheetFields.stack} value={stack} />
}
