/** What makes the installed browser do no more than a test needs. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...offByPlaywright(), ...pagesOfItsOwn()].join(',')}`,
]

/** Of two such lists a browser reads the last, so that of Playwright stands here again. */
function offByPlaywright(): string[] {
  return [
    'AimEnabled',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
  ]
}

/** Hidden pages that an installed Chrome runs beside each of ours, for its address bar and menus. */
function pagesOfItsOwn(): string[] {
  return [
    'PreloadTopChromeWebUI',
    'SpareRendererForSitePerProcess',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxPopup',
  ]
}
