import type { ISectionPropertiesOptions } from 'docx'

// A4 in twentieths of a point.
const paper = { width: 11906, height: 16838 }
const margin = 1304

/** Between the margins, in twentieths of a point. */
export const room = paper.width - 2 * margin

export const page: ISectionPropertiesOptions['page'] = {
  size: paper,
  margin: { top: margin, right: margin, bottom: margin, left: margin, header: 600, footer: 600 },
}
