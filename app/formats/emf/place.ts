import type { Canvas, Face } from './canvas'
import type { Matrix } from './matrix'
import type { Paint } from './paint'
import type { Tag } from './svg-tags'

/** What is known where a tag stands. */
export interface Place {
  canvas: Canvas
  face: Face
  paint: Paint
  matrix: Matrix
  patterns: Map<string, Tag>
  drawChildren: (tag: Tag, place: Place) => void
}
