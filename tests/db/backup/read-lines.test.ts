import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { Unreadable } from '#db/backup/problem'
import { verify } from '#db/backup/read-lines'

import { freshFolder } from '../../support/fresh-stores'

test.each(['null\n', '5\n', '"x"\n', '{"format":"soundings.backup/1"}\nnull\n'])(
  'a packed file that holds %j is said to be damaged',
  async (text) => {
    const file = join(await freshFolder(), 'backup')
    writeFileSync(file, gzipSync(text))

    const refused = await verify(file, 'soundings.backup/1').catch((error: unknown) => error)

    expect(refused).toBeInstanceOf(Unreadable)
    expect(refused).toMatchObject({ problem: { code: 'damaged-backup', file } })
  },
)

test('a folder in the place of a backup is named', async () => {
  const folder = await freshFolder()

  await expect(verify(folder, 'soundings.backup/1')).rejects.toMatchObject({
    code: 'EISDIR',
    path: folder,
  })
})
