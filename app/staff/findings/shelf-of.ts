import type { Shelf } from '#app/operations/packs/pack-shelf'

import type { AtWork } from '../door'

export function shelfOf({ dataDir, hour }: AtWork): Shelf {
  if (dataDir === undefined) throw new Error('A server that makes files knows its own folder.')
  return { dataDir, hour }
}
