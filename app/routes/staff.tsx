import { Outlet } from '@remix-run/react'

import { StaffFrame } from '#app/ui/staff-frame'

export default function Staff() {
  return (
    <StaffFrame>
      <Outlet />
    </StaffFrame>
  )
}
