import { encode } from 'uqr'

export interface QrPicture {
  /** How many squares it is wide and high, the quiet border included. */
  size: number
  /** The dark squares as one path. */
  path: string
}

/** A QR code made on this machine, to be drawn as it is. */
export function qrCode(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const rows = data.map((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  return { size, path: rows.join('') }
}
