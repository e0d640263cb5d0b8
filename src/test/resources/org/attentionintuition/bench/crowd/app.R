# The lab that the virtual students of ./bench class drag in, as far as a moved query changes it, written for R Shiny: the query's
# sliders, the temperature, the bars, and beside each other what an exact lookup finds and what the weights blend. Its numbers are
# the course's, in a file that LAB names. A move is answered with HTML and text and no plot; the HTML is put together by sprintf,
# since the same with htmltools' tags or renderTable takes R several milliseconds more.
library(shiny)

lab <- jsonlite::fromJSON(Sys.getenv("LAB")) # keys and values are matrices, a row for each key
components <- paste0("q", seq_along(lab$query))

slider <- function(id, value) {
  sliderInput(id, id, min = -lab$limit, max = lab$limit, value = value, step = lab$step)
}

named <- function(numbers) {
  paste(sprintf("%s %.2f", lab$valueNames, numbers), collapse = ", ")
}

bar <- paste(
  "<div>%s <span>%.2f</span>",
  "<b style=\"display:inline-block;background:#36c;height:1em;width:%.12f%%\"></b>",
  "<span>%.2f</span></div>"
)

ui <- fluidPage(
  titlePanel(lab$title),
  sidebarLayout(
    sidebarPanel(
      Map(slider, components, lab$query),
      sliderInput("temperature", "temperature", min = 0.05, max = 10, value = lab$temperature, step = 0.05)
    ),
    mainPanel(htmlOutput("bars"), textOutput("lookups"))
  )
)

server <- function(input, output, session) {
  query <- reactive(vapply(components, function(id) input[[id]], 0))
  scores <- reactive(as.vector(lab$keys %*% query()))
  weights <- reactive({
    exponentials <- exp((scores() - max(scores())) / input$temperature)
    exponentials / sum(exponentials)
  })

  output$bars <- renderText(
    paste(sprintf(bar, lab$words, scores(), 100 * weights(), weights()), collapse = "\n")
  )
  output$lookups <- renderText({
    found <- which(apply(lab$keys, 1, function(key) all(key == query())))
    exact <- if (length(found) > 0) named(lab$values[found[1], ]) else "nothing"
    paste0("exact: ", exact, "; soft: ", named(weights() %*% lab$values))
  })
}

shinyApp(ui, server)
