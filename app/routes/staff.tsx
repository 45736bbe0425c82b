import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'

import { workplaceOf } from '#app/staff/workplace'
import { StaffFrame } from '#app/ui/staff-frame'

/** Whose workplace it is, and whether it is open to them yet. */
export function loader({ context }: LoaderFunctionArgs) {
  return workplaceOf(context)
}

export default function Staff() {
  return (
    <StaffFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  )
}
