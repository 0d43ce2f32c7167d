# Vuon as an image; see docs/operations.md. No secret is needed to build it, and none is in it.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /opt/vuon
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY tsconfig.json vite.config.ts vuon LICENSE ./
COPY scripts ./scripts
COPY profiles ./profiles
COPY deploy ./deploy
COPY src ./src
# The web part; and the links between PostgreSQL's libraries, which cannot be made on a read-only file system.
RUN node_modules/.bin/node node_modules/vite/bin/vite.js build \
  && node_modules/.bin/node -e "(await import('/opt/vuon/src/database/own-server/binaries.ts')).findBinaries('/tmp', null, { major: null })"

FROM node:24.21.0-bookworm-slim AS run
LABEL org.opencontainers.image.title="Vuon" \
  org.opencontainers.image.licenses="Apache-2.0"
RUN groupadd --system --gid 10001 vuon \
  && useradd --system --uid 10001 --gid vuon --home-dir /var/lib/vuon --shell /usr/sbin/nologin vuon \
  && install -d -o vuon -g vuon -m 0700 /var/lib/vuon /var/backups/vuon
WORKDIR /opt/vuon
COPY --from=build /opt/vuon /opt/vuon
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PORT=3000 \
  VUON_DATA=/var/lib/vuon \
  NODE_COMPILE_CACHE=/tmp/compiled
USER vuon
VOLUME ["/var/lib/vuon", "/var/backups/vuon"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/opt/vuon/node_modules/.bin/node", "/opt/vuon/deploy/container-health.mjs"]
ENTRYPOINT ["/opt/vuon/node_modules/.bin/node"]
CMD ["/opt/vuon/src/app/start.ts", "--empty"]
