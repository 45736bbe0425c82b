import accessibility from '#locales/zh/accessibility.json'
import answers from '#locales/zh/answers.json'
import errors from '#locales/zh/errors.json'
import findingsPage from '#locales/zh/findings-page.json'
import frame from '#locales/zh/frame.json'
import home from '#locales/zh/home.json'
import journey from '#locales/zh/journey.json'
import leaving from '#locales/zh/leaving.json'
import monitoring from '#locales/zh/monitoring.json'
import paper from '#locales/zh/paper.json'
import privacy from '#locales/zh/privacy.json'
import problems from '#locales/zh/problems.json'
import report from '#locales/zh/report.json'
import script from '#locales/zh/script.json'
import style from '#locales/zh/style.json'
import ui from '#locales/zh/ui.json'

export const words = {
  accessibility,
  answers,
  errors,
  'findings-page': findingsPage,
  frame,
  home,
  journey,
  leaving,
  monitoring,
  paper,
  privacy,
  problems,
  report,
  script,
  style,
  ui,
}
