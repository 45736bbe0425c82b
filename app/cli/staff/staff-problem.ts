import type { AcceptProblem } from '#app/operations/accept-release'
import type { AddKeyHolderProblem } from '#app/operations/add-key-holder'
import type { AddResponsesProblem } from '#app/operations/add-responses'
import type { BackUpProblem } from '#app/operations/back-up'
import type { CloseProblem } from '#app/operations/close'
import type { EraseProblem } from '#app/operations/erase'
import type { ImportMembersProblem } from '#app/operations/import-members'
import type { IssueCodesProblem } from '#app/operations/issue-codes'
import type { DateLeaps, KeepHouseProblem } from '#app/operations/keep-house'
import type { BundleProblem } from '#app/operations/make-bundle'
import type { PublishProblem } from '#app/operations/publish'
import type { RemoveKeyHolderProblem } from '#app/operations/remove-key-holder'
import type { RestoreProblem } from '#app/operations/restore'
import type { ExportProblem } from '#app/operations/findings-for'
import type { MonitorProblem } from '#app/operations/monitor'
import type { OutcomeProblem } from '#app/operations/tell-outcome'
import type { KeyFileProblem } from '#app/vault/key-file-problem'

type FileProblem =
  | { code: 'file-trouble'; file: string; reason: string }
  | { code: 'file-changed'; file: string }
  | { code: 'not-utf8'; file: string }
  | { code: 'file-too-large'; file: string; mostMegabytes: number }
  | { code: 'row-not-utf8'; row: number }
  | { code: 'not-csv'; file: string; reason: string }
  | { code: 'member-columns'; file: string; missing: string[]; unknown: string[] }
  | { code: 'member-width'; row: number; found: number; wanted: number }

type KeyProblem =
  | { [Code in KeyFileProblem['code']]: { code: Code; file: string } }[KeyFileProblem['code']]
  | { code: 'not-a-key-holder'; fingerprint: string }
  | { code: 'wrapped-key-damaged'; survey: string }

/** All that can stand in the way of staff at the terminal. */
export type StaffProblem =
  | (AddKeyHolderProblem | RemoveKeyHolderProblem | KeyProblem | FileProblem)
  | (PublishProblem | CloseProblem | IssueCodesProblem | ImportMembersProblem)
  | (AddResponsesProblem | BundleProblem | BackUpProblem | RestoreProblem)
  | (KeepHouseProblem | DateLeaps | EraseProblem)
  | (ExportProblem | MonitorProblem | OutcomeProblem | { code: 'not-json'; file: string })
  | (AcceptProblem | { code: 'release-refused'; more: number })
