### without: request
