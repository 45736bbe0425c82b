/**
 * Measures of a chart: narrow for a column that may be a phone's, page for one across a desk's screen,
 * wide for a picture in a document.
 */
export interface Style {
  width: number
  /** Of labels, and of everything else. */
  size: number
  small: number
  /** Rows are named beside their bars; otherwise above them. */
  isBeside: boolean
  /** Between rows. */
  gap: number
  /** Room around a picture that stands alone. */
  margin: number
  /** Of a row's name, at most. */
  lines: number
  /** Small charts side by side, at most. */
  columns: number
}

export const styles: Record<'narrow' | 'page' | 'wide', Style> = {
  narrow: {
    width: 360,
    size: 15,
    small: 14,
    isBeside: false,
    gap: 12,
    margin: 0,
    lines: 4,
    columns: 3,
  },
  page: {
    width: 880,
    size: 15,
    small: 14,
    isBeside: true,
    gap: 10,
    margin: 0,
    lines: 4,
    columns: 3,
  },
  wide: {
    width: 640,
    size: 14,
    small: 13,
    isBeside: true,
    gap: 10,
    margin: 20,
    lines: 5,
    columns: 4,
  },
}

export const bar = 18
export const lineHeight = 1.3
/** How far a bar goes on, open, where there may be more. */
export const openEnd = 12

export function lineOf(size: number): number {
  return size * lineHeight
}
