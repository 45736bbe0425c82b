import accessibility from '#locales/zh/accessibility.json'
import analysis from '#locales/zh/analysis.json'
import answers from '#locales/zh/answers.json'
import attention from '#locales/zh/attention.json'
import changes from '#locales/zh/changes.json'
import codes from '#locales/zh/codes.json'
import consultations from '#locales/zh/consultations.json'
import entry from '#locales/zh/entry.json'
import errors from '#locales/zh/errors.json'
import findingsPage from '#locales/zh/findings-page.json'
import frame from '#locales/zh/frame.json'
import home from '#locales/zh/home.json'
import journey from '#locales/zh/journey.json'
import keyHolders from '#locales/zh/key-holders.json'
import leaving from '#locales/zh/leaving.json'
import log from '#locales/zh/log.json'
import members from '#locales/zh/members.json'
import monitoring from '#locales/zh/monitoring.json'
import network from '#locales/zh/network.json'
import packs from '#locales/zh/packs.json'
import paper from '#locales/zh/paper.json'
import people from '#locales/zh/people.json'
import preview from '#locales/zh/preview.json'
import privacy from '#locales/zh/privacy.json'
import problems from '#locales/zh/problems.json'
import reach from '#locales/zh/reach.json'
import programs from '#locales/zh/programs.json'
import reminders from '#locales/zh/reminders.json'
import report from '#locales/zh/report.json'
import requests from '#locales/zh/requests.json'
import script from '#locales/zh/script.json'
import signIn from '#locales/zh/sign-in.json'
import style from '#locales/zh/style.json'
import translations from '#locales/zh/translations.json'
import ui from '#locales/zh/ui.json'

export const words = {
  accessibility,
  analysis,
  answers,
  attention,
  changes,
  codes,
  consultations,
  entry,
  errors,
  'findings-page': findingsPage,
  frame,
  home,
  journey,
  'key-holders': keyHolders,
  leaving,
  log,
  members,
  monitoring,
  network,
  packs,
  paper,
  people,
  preview,
  privacy,
  problems,
  reach,
  programs,
  reminders,
  report,
  requests,
  script,
  'sign-in': signIn,
  style,
  translations,
  ui,
}
