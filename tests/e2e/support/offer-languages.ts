import { addHolders } from '#app/cli/demo/holders'
import { publishWhole } from '#app/cli/demo/publish-whole'
import { asStaff } from '#app/cli/staff/as-staff'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { surveyIn } from '../../support/many-languages/survey-in'
import { holders, passphrase } from '../../support/published'
import { least } from '../../support/quick-key-file'

// Publishes the survey of many languages in those that are named, on a folder of its own.
process.umask(0o077)
const [, , kept = '', ...languages] = process.argv
await asStaff(async (context) => {
  const known = await listKeyHolders(context.register)
  if (known.length === 0) {
    await addHolders(context, { folder: kept, names: [...holders], passphrase }, least)
  }
  await publishWhole(context, surveyIn(languages, context.today))
})
