// Loaded before the server: when the process that started it is gone, the server stops as if asked to.
// Otherwise a killed `npm start` would leave a server behind that holds the port and the data folder.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
