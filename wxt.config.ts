import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  vite: () => ({
    // Not inlined as data: URLs, and no module preload helper: the extension loads all it needs from itself.
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: ['chrome140', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: 'Fondly',
    description:
      'Remember the people behind your inbox. Reads the Gmail thread you have open; nothing leaves your machine.',
    homepage_url: 'https://github.com/fondly/fondly',
    permissions: ['storage', 'scripting', 'alarms', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: ['https://mail.google.com/*'],
    action: { default_title: 'Open Fondly' },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    },
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'fondly@fondly.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
