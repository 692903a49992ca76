# Node 24 of package.json comes with the packages; the image's own Node only starts it.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
# Writes the database client and builds the app, exactly as `npm start` would on the spot.
RUN node scripts/start.mjs --prepare && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    PLAINLEAF_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000
WORKDIR /app
COPY --from=build --chown=node:node /app ./
USER node
EXPOSE 3000
# Applies the migrations, imports the content, and serves.
CMD ["node", "scripts/start.mjs"]
