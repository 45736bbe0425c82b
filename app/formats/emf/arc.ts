import type { Point } from './matrix'

/** An arc of a circle; no ellipses that are turned. See SVG 1.1, appendix F.6.5. */
export function arc(
  start: Point,
  [rx = 0, ry = 0, , isLarge, isSweep]: number[],
  end: Point,
): Point[] {
  if (rx === 0 || ry === 0) return [end]
  const [x, y] = [(start.x - end.x) / 2 / rx, (start.y - end.y) / 2 / ry]
  const reach = x * x + y * y
  const grow = Math.max(1, Math.sqrt(reach))
  const away = Math.sqrt(Math.max(0, 1 / Math.min(reach, 1) - 1)) * (isLarge === isSweep ? -1 : 1)
  const middle = { x: y * away, y: -x * away }
  const first = Math.atan2(y - middle.y, x - middle.x)
  const whole = Math.atan2(-y - middle.y, -x - middle.x) - first
  const turn = isSweep ? positive(whole) : positive(whole) - 2 * Math.PI
  const centre = {
    x: (start.x + end.x) / 2 + middle.x * rx,
    y: (start.y + end.y) / 2 + middle.y * ry,
  }
  const steps = Math.ceil(4 + Math.max(rx, ry))
  return Array.from({ length: steps }, (_, index) => {
    const angle = first + (turn * (index + 1)) / steps
    return {
      x: centre.x + Math.cos(angle) * rx * grow,
      y: centre.y + Math.sin(angle) * ry * grow,
    }
  })
}

function positive(angle: number): number {
  return angle < 0 ? angle + 2 * Math.PI : angle
}
