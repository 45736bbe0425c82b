import { text } from 'node:stream/consumers'

import { makeToldFile, type FileToMake } from '#app/findings/file-to-make'

/** A process of its own, so that nobody who answers a survey waits for a file; it opens no store. */
const told = JSON.parse(await text(process.stdin)) as FileToMake
process.stdout.write(await makeToldFile(told))
