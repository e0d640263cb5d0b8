# Serves app.R at the port that is the first argument, and at the second what R holds after a full collection, in bytes.
ports <- as.integer(commandArgs(trailingOnly = TRUE))

held <- function(request) {
  cells <- gc()[, "used"]
  bytes <- cells[["Ncells"]] * 56 + cells[["Vcells"]] * 8 # what a cell of either kind takes, ?gc
  list(status = 200L, headers = list("Content-Type" = "text/plain"), body = format(bytes, scientific = FALSE))
}

httpuv::startServer("127.0.0.1", ports[2], list(call = held))
shiny::runApp("app.R", port = ports[1], launch.browser = FALSE)
