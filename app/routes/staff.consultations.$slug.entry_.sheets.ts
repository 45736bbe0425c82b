import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { requireMine } from '#app/staff/entry/require-mine'
import { readStack, written } from '#app/staff/entry/stack'
import { sheetFields } from '#app/staff/entry/typed-sheet'

export const handle = { right: 'enter responses' }

export async function loader(args: LoaderFunctionArgs) {
  const { slug } = await requireMine(args)
  return redirect(paths.entryOf(slug))
}

/** The sealed sheets of a page as a file to be kept until there are enough. */
export async function action(args: ActionFunctionArgs) {
  const { slug, survey } = await requireMine(args)
  const posted = await readFields(args.request)
  const stack = readStack(posted.get(sheetFields.stack), survey.code)
  if (!stack.ok || stack.value.sheets.length === 0) throw refused(400)
  return new Response(written(stack.value), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${slug}-sheets.json"`,
    },
  })
}
