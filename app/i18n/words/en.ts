import accessibility from '#locales/en/accessibility.json'
import analysis from '#locales/en/analysis.json'
import answers from '#locales/en/answers.json'
import attention from '#locales/en/attention.json'
import changes from '#locales/en/changes.json'
import codes from '#locales/en/codes.json'
import consultations from '#locales/en/consultations.json'
import entry from '#locales/en/entry.json'
import errors from '#locales/en/errors.json'
import findingsPage from '#locales/en/findings-page.json'
import frame from '#locales/en/frame.json'
import home from '#locales/en/home.json'
import journey from '#locales/en/journey.json'
import keyHolders from '#locales/en/key-holders.json'
import leaving from '#locales/en/leaving.json'
import log from '#locales/en/log.json'
import members from '#locales/en/members.json'
import monitoring from '#locales/en/monitoring.json'
import network from '#locales/en/network.json'
import packs from '#locales/en/packs.json'
import paper from '#locales/en/paper.json'
import people from '#locales/en/people.json'
import preview from '#locales/en/preview.json'
import privacy from '#locales/en/privacy.json'
import problems from '#locales/en/problems.json'
import reach from '#locales/en/reach.json'
import programs from '#locales/en/programs.json'
import reminders from '#locales/en/reminders.json'
import report from '#locales/en/report.json'
import requests from '#locales/en/requests.json'
import script from '#locales/en/script.json'
import signIn from '#locales/en/sign-in.json'
import style from '#locales/en/style.json'
import translations from '#locales/en/translations.json'
import ui from '#locales/en/ui.json'

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
