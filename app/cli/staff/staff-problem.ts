import type { AddKeyHolderProblem } from '#app/operations/add-key-holder'
import type { AddResponsesProblem } from '#app/operations/add-responses'
import type { BackUpProblem } from '#app/operations/back-up'
import type { CloseProblem } from '#app/operations/close'
import type { EraseProblem } from '#app/operations/erase'
import type { ImportMembersProblem } from '#app/operations/import-members'
import type { IssueCodesProblem } from '#app/operations/issue-codes'
import type { DateLeaps, KeepHouseProblem } from '#app/operations/keep-house'
import type { BundleProblem } from '#app/operations/analysis/hand-out'
import type { AcceptOrAskProblem } from '#app/operations/requests/accept-or-ask'
import type { MoveProblem } from '#app/operations/move'
import type { PublishOrAskProblem } from '#app/operations/requests/publish-or-ask'
import type { RemoveKeyHolderProblem } from '#app/operations/remove-key-holder'
import type { RestoreProblem } from '#app/operations/restore'
import type { ExportProblem } from '#app/operations/findings-for'
import type { MonitorProblem } from '#app/operations/monitor'
import type { OutcomeProblem } from '#app/operations/tell-outcome'
import type { NotAllowed } from '#app/operations/rights'
import type { MembersFileProblem } from '#app/staff/members/members-file'
import type { KeyFileProblem } from '#app/vault/key-file-problem'

type FileProblem =
  | { code: 'file-trouble'; file: string; reason: string }
  | { code: 'file-changed'; file: string }
  | { code: 'not-utf8'; file: string }
  | { code: 'file-too-large'; file: string; mostMegabytes: number }
  | { code: 'row-not-utf8'; row: number }
  | (MembersFileProblem & { file: string })

type KeyProblem =
  | { [Code in KeyFileProblem['code']]: { code: Code; file: string } }[KeyFileProblem['code']]
  | { code: 'not-a-key-holder'; fingerprint: string }
  | { code: 'wrapped-key-damaged'; survey: string }
  | { code: 'survey-key-exchanged'; survey: string }

/** All that can stand in the way of staff at the terminal. */
export type StaffProblem =
  | (AddKeyHolderProblem | RemoveKeyHolderProblem | KeyProblem | FileProblem)
  | (PublishOrAskProblem | CloseProblem | IssueCodesProblem | ImportMembersProblem)
  | (AddResponsesProblem | BundleProblem | BackUpProblem | RestoreProblem)
  | (KeepHouseProblem | DateLeaps | EraseProblem | MoveProblem)
  | (ExportProblem | MonitorProblem | OutcomeProblem | { code: 'not-json'; file: string })
  | NotAllowed
  | (AcceptOrAskProblem | { code: 'release-refused'; more: number })
