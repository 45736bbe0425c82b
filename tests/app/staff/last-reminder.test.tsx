import { expect, test } from 'vitest'

import type { Round } from '#app/mail/mail-room'
import { LastReminder, type LastReminderProps } from '#app/staff/reminders/last-reminder'

import { show } from '../ui/show'

const round: Round = { of: 120, reached: 50, failed: 70, isOver: true, isHalted: true }
const halted: LastReminderProps = {
  ...{ slug: 'a-survey', stands: 'paused', mark: 'a-mark', round },
  last: { day: '2026-02-01', counts: { reached: 50, failed: 70, isHalted: true } },
}
const why = 'did not take answers any more'
const again = 'Try again'

test('a reminder that a pause ended says how many it missed, and why', () => {
  const told = show(<LastReminder {...halted} />)

  expect(told).toContain('70 members could not be reached.')
  expect(told).toContain(why)
  expect(told).not.toContain(again)
})

test('once the consultation is open again, the rest may be tried again', () => {
  expect(show(<LastReminder {...halted} stands="open" />)).toContain(again)
})

test('a reminder that missed somebody for another reason names none', () => {
  const counts = { reached: 119, failed: 1, isHalted: false }

  const told = show(<LastReminder {...halted} last={{ day: '2026-02-01', counts }} stands="open" />)

  expect(told).toContain('One member could not be reached.')
  expect(told).not.toContain(why)
})
